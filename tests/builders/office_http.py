"""An office behind a real socket on loopback, with a network in front of it that can be made worse."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from carecoord_desktop.common import clock
from carecoord_hub import service
from tests.builders.offices import Office


@dataclass
class Served:
    """Where the office answers, what was asked, and after how many bytes each answer breaks off."""

    url: str
    asked: list[str] = field(default_factory=list)
    cut_after: int | None = None


@contextmanager
def served(office: Office) -> Iterator[Served]:
    """Serve an office until the end of the block."""
    state = Served("")

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            content = self.rfile.read(int(self.headers["Content-Length"]))
            state.asked.append(self.path)
            found = service.answered(office.hub, self.path, content, clock.now_ms())
            body = found.body if found.frames is None else b"".join(found.frames)
            self.send_response(found.status)
            self.send_header("Content-Length", str(len(body)))
            if found.retry_after_s:
                self.send_header("Retry-After", str(found.retry_after_s))
            self.end_headers()
            self.wfile.write(body if state.cut_after is None else body[: state.cut_after])
            self.close_connection = state.cut_after is not None

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    state.url = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
