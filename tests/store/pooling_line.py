# SPDX-License-Identifier: MIT
"""A line to the tests' server that tells its clients process numbers of its own, as every pooler does."""

from __future__ import annotations

import re
import socket
import threading
from contextlib import suppress
from socketserver import BaseRequestHandler, ThreadingTCPServer

# BackendKeyData of PostgreSQL's protocol: "K", the length, the process number, the key to cancel by.
_BACKEND_KEY = re.compile(rb"(K\x00\x00\x00\x0c).{4}(.{4})", re.DOTALL)
_OWN_NUMBER = (2_000_000_000).to_bytes(4, "big")


class PoolingLine(ThreadingTCPServer):
    """Listens on a free port of 127.0.0.1 and carries to `target`."""

    daemon_threads = True

    def __init__(self, target: int) -> None:
        super().__init__(("127.0.0.1", 0), _Carrier)
        self.target = target
        self.port: int = self.server_address[1]
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def close(self) -> None:
        self.shutdown()
        self.server_close()


class _Carrier(BaseRequestHandler):
    server: PoolingLine

    def handle(self) -> None:
        with socket.create_connection(("127.0.0.1", self.server.target)) as server:
            threading.Thread(target=_carry, args=(self.request, server), daemon=True).start()
            told = False
            with suppress(OSError):
                while data := server.recv(65536):
                    if not told:
                        data, found = _BACKEND_KEY.subn(_with_own_number, data, count=1)
                        told = bool(found)
                    self.request.sendall(data)


def _with_own_number(key: re.Match[bytes]) -> bytes:
    return key[1] + _OWN_NUMBER + key[2]


def _carry(source: socket.socket, sink: socket.socket) -> None:
    with suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_RDWR)
