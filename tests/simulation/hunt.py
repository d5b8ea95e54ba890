"""A process of its own that runs seeds against patched copies of the product until one of them notices.

`python -m tests.simulation.hunt NAMES SEEDS`: prints the seed and the broken promise, or "survived".
"""

from __future__ import annotations

import sys

from tests.simulation.mutants import named
from tests.simulation.patched import load_patched


def hunt(names: str, seeds: int) -> str:
    """Return which seed noticed, and what; or "survived"."""
    load_patched(named(names))
    from tests.simulation.seeds import BrokenPromise, run_seed

    for seed in range(1, seeds + 1):
        try:
            run_seed(seed)
        except BrokenPromise as noticed:
            return f"{seed} {str(noticed).splitlines()[0]}"
    return "survived"


if __name__ == "__main__":
    sys.stdout.write(hunt(sys.argv[1], int(sys.argv[2])) + "\n")
