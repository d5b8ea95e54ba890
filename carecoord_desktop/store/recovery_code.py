"""The recovery code: 130 random bits a person can read over the phone, and two letters to check them."""

from __future__ import annotations

import hashlib
import secrets

_SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("OIL", "011")
_RANDOM_SYMBOLS = 26
_CHECK_SYMBOLS = 2


class MistypedCode(ValueError):
    """The code cannot be right: a letter is missing, or the check letters do not fit."""


def new_recovery_code() -> str:
    """Return a fresh code such as `7K2M-...`: 26 symbols of 5 bits and 2 to check, in groups of four."""
    symbols = "".join(secrets.choice(_SYMBOLS) for _ in range(_RANDOM_SYMBOLS))
    return _grouped(symbols + _check(symbols))


def read_recovery_code(typed: str) -> str:
    """Return a typed code as it was printed: any case and spacing, O for 0 and I or L for 1.

    Raises:
        MistypedCode: if it cannot be right.
    """
    symbols = "".join(letter for letter in typed.upper() if letter.isalnum()).translate(_LOOKALIKES)
    if len(symbols) != _RANDOM_SYMBOLS + _CHECK_SYMBOLS:
        raise MistypedCode(f"A recovery code has 28 letters and digits; this one has {len(symbols)}.")
    random, check = symbols[:_RANDOM_SYMBOLS], symbols[_RANDOM_SYMBOLS:]
    if not set(symbols) <= set(_SYMBOLS) or _check(random) != check:
        raise MistypedCode("One letter is not right. Compare the code with the paper, group by group.")
    return _grouped(symbols)


def _check(symbols: str) -> str:
    digest = hashlib.sha256(symbols.encode()).digest()
    return "".join(_SYMBOLS[byte % len(_SYMBOLS)] for byte in digest[:_CHECK_SYMBOLS])


def _grouped(symbols: str) -> str:
    return "-".join(symbols[start : start + 4] for start in range(0, len(symbols), 4))
