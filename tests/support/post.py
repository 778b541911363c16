"""A real server that takes alarms, as a chat or a ticket system does."""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

# The part of the address that nobody may see.
HIDDEN = "/hooks/T0PS3CRET"


class Post:
    """A real server that takes alarms: what came (path, content type, JSON), and how it answers."""

    def __init__(self) -> None:
        """Take every alarm, at no address yet."""
        self.taken: list[tuple[str, str, dict[str, Any]]] = []
        self.status = 204
        self.address = ""


@contextmanager
def serving(post: Post) -> Iterator[None]:
    """Serve POST on 127.0.0.1."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            post.taken.append((self.path, self.headers["Content-Type"], json.loads(body)))
            self.send_response(post.status)
            self.send_header(
                "Location", f"http://127.0.0.1:{self.headers['Host'].rpartition(':')[2]}/elsewhere"
            )
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Stay silent."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        post.address = f"http://127.0.0.1:{server.server_port}{HIDDEN}"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield
        server.shutdown()
        thread.join()
