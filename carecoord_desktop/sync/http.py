"""The line to the hub over HTTPS: what a round asks is sent, what comes back handed in, nothing decided.

Certificates are checked against the system's trust store. Bodies are compressed already, so nothing is
compressed on top.
"""

from __future__ import annotations

import os
import ssl
from collections.abc import Generator, Iterator
from contextlib import closing, suppress
from functools import cache
from typing import TypeVar
from urllib.parse import urlsplit

import httpx2

from carecoord_desktop import __version__
from carecoord_desktop.common import clock
from carecoord_desktop.sync.asking import NEXT_FRAME, OK, Answer, Ask
from carecoord_desktop.sync.outcome import SyncOutcome
from carecoord_desktop.sync.wire.messages import MAX_INFLATED_BYTES

_TIMEOUT = httpx2.Timeout(connect=20, read=90, write=90, pool=20)
"""Seconds. At 128 kbit/s a page of 256 kB takes 16; a satellite turn takes 1."""
_LENGTH_BYTES = 4
_HEADERS = {"Content-Type": "application/msgpack", "User-Agent": f"CareCoord/{__version__}"}
_LEFT_OUT = ("Accept", "Accept-Encoding", "Connection")
"""What the library would say besides, and what holds without a word: any answer, as it is, on a kept line."""
Outcome = TypeVar("Outcome", bound=SyncOutcome)
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class UnsafeAddress(Exception):
    """The address is none, or would send patients' records in the clear."""


def checked_url(url: str) -> str:
    """Return the address of a hub without its tail.

    Raises:
        UnsafeAddress: if it is not https (http is for a hub on this very machine).
    """
    parts = urlsplit(url.strip())
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
    if not is_safe or not parts.hostname:
        raise UnsafeAddress("The address of the office begins with https://")
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}"


class HttpLine:
    """One kept connection to one hub."""

    def __init__(self, url: str) -> None:
        self._client = httpx2.Client(
            base_url=checked_url(url), headers=_HEADERS, timeout=_TIMEOUT, follow_redirects=False,
            verify=_trust(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")),
        )  # fmt: skip
        for name in _LEFT_OUT:
            del self._client.headers[name]
        self._frames: Generator[Answer, None, None] | None = None

    def answer(self, ask: Ask) -> Answer:
        """Return what the hub answers; an answer of status 0 says why there is none."""
        if ask is not NEXT_FRAME:
            self._end_stream()
            if not ask.is_stream:
                return self._whole(ask)
            self._frames = self._streamed(ask)
        return next(self._frames or iter(()), Answer(0, words="The stream is over."))

    def close(self) -> None:
        """Let the connection go, also in the middle of an answer."""
        self._end_stream()
        self._client.close()

    def _end_stream(self) -> None:
        if self._frames is not None:
            with suppress(httpx2.HTTPError):
                self._frames.close()
            self._frames = None

    def _whole(self, ask: Ask) -> Answer:
        started = clock.up_ms()
        try:
            with self._client.stream("POST", ask.path, content=ask.body) as response:
                body = _read(response.iter_raw())
                return _answer(response, body, clock.up_ms() - started)
        except (httpx2.HTTPError, _TooMuch) as error:
            return _no_answer(error)

    def _streamed(self, ask: Ask) -> Generator[Answer, None, None]:
        started = clock.up_ms()
        try:
            with self._client.stream("POST", ask.path, content=ask.body) as response:
                if response.status_code != OK:
                    yield _answer(response, _read(response.iter_raw()), clock.up_ms() - started)
                    return
                with closing(_frames(response.iter_raw())) as frames:
                    for frame in frames:
                        yield _answer(response, frame, clock.up_ms() - started)
                        started = clock.up_ms()
                yield _answer(response, b"", 0)
        except (httpx2.HTTPError, _TooMuch) as error:
            yield _no_answer(error)


@cache
def _trust(file: str | None, folder: str | None) -> ssl.SSLContext:
    """Return whom the system trusts; reading that takes longer than all else that a quiet round does."""
    return httpx2.create_ssl_context()


class _TooMuch(Exception):
    """The hub sends more than any answer of ours holds."""


def _read(chunks: Iterator[bytes]) -> bytes:
    found = bytearray()
    for chunk in chunks:
        found += chunk
        if len(found) > MAX_INFLATED_BYTES:
            raise _TooMuch
    return bytes(found)


def _frames(chunks: Iterator[bytes]) -> Generator[bytes, None, None]:
    """Yield the frames of a stream, each behind its length.

    Raises:
        httpx2.RemoteProtocolError: if the stream ends inside a frame.
    """
    buffer = bytearray()
    for chunk in chunks:
        buffer += chunk
        while len(buffer) >= _LENGTH_BYTES:
            length = int.from_bytes(buffer[:_LENGTH_BYTES], "big")
            if length > MAX_INFLATED_BYTES:
                raise _TooMuch
            if len(buffer) < _LENGTH_BYTES + length:
                break
            yield bytes(buffer[_LENGTH_BYTES : _LENGTH_BYTES + length])
            del buffer[: _LENGTH_BYTES + length]
    if buffer:
        raise httpx2.RemoteProtocolError("the stream ended inside a frame")


def _answer(response: httpx2.Response, body: bytes, took_ms: int) -> Answer:
    return Answer(response.status_code, body, clock.now_ms(), took_ms, _retry_after(response))


def _retry_after(response: httpx2.Response) -> float:
    with suppress(ValueError):
        return max(0.0, float(response.headers.get("retry-after", "0")))
    return 0.0


def _no_answer(error: Exception) -> Answer:
    """Return an answer that is none, with words that help and say nothing of what was sent."""
    if "certificate" in str(error).lower():
        _trust.cache_clear()  # the next round looks whom the system trusts by then
        words = "The office's certificate is not valid here. Check this laptop's date, then call the office."
    elif isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout):
        words = "No connection to the office."
    else:
        words = "The connection broke off."
    return Answer(0, at_ms=clock.now_ms(), words=words)


def over_http(steps: Generator[Ask, Answer, Outcome], line: HttpLine) -> Generator[None, None, Outcome]:
    """Run a round over this line; yields before each request, so that its driver can stop in between."""
    try:
        ask = next(steps)
        while True:
            yield
            ask = steps.send(line.answer(ask))
    except StopIteration as end:
        outcome: Outcome = end.value
        return outcome
    finally:
        steps.close()
