"""A hub's server process that also knows the workload's kinds of record."""

from __future__ import annotations

import sys

import uvicorn
from starlette.applications import Starlette

from benchmarks.sync_workload import records
from carecoord_hub import app

DECLARED = records


def create() -> Starlette:
    """Return the hub's own app."""
    return app.create()


def main(port: int, workers: int, *certificate: str) -> None:
    """Serve at a port of this machine; with the files of a key and its certificate, over TLS."""
    key, chain = certificate or (None, None)
    uvicorn.run(
        "benchmarks.sync_workload.serve:create", factory=True, host="127.0.0.1", port=port, workers=workers,
        log_level="error", access_log=False, ssl_keyfile=key, ssl_certfile=chain,
    )  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
