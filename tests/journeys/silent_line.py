# SPDX-License-Identifier: MIT
"""A line to a server that can fall silent, as when a cable is pulled, lose an answer, or be refused for a while."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress


class SilentLine:
    """Listens on a free port of 127.0.0.1 and hands bytes to and from `target` until it is told to be silent."""

    def __init__(self, target: int) -> None:
        self._target = target
        self._speaks = threading.Event()
        self._speaks.set()
        self._ends: list[socket.socket] = []
        self._last_words = (b"", b"")
        self.port = 0
        self.pick_up()

    def fall_silent(self) -> None:
        self._speaks.clear()

    def lose_the_answer_to(self, words: bytes, *, after: bytes) -> None:
        """Let `words` through to the server, on a connection that has carried `after`, but nothing after that."""
        self._last_words = words, after

    def speak_again(self) -> None:
        self._speaks.set()

    def pick_up(self) -> None:
        """Be there: on the same port as ever."""
        self._door = socket.create_server(("127.0.0.1", self.port))
        self.port = self._door.getsockname()[1]
        threading.Thread(target=self._accept, args=(self._door,), daemon=True).start()

    def close(self) -> None:
        """End every connection, and refuse others."""
        self._speaks.set()
        for end in (self._door, *self._ends):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._ends.clear()

    def _accept(self, door: socket.socket) -> None:
        with suppress(OSError):
            while True:
                near, _ = door.accept()
                far = socket.create_connection(("127.0.0.1", self._target))
                self._ends += [near, far]
                threading.Thread(target=self._carry, args=(near, far, True), daemon=True).start()
                threading.Thread(target=self._carry, args=(far, near, False), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket, to_server: bool) -> None:
        carried = b""
        with suppress(OSError):
            while data := source.recv(65536):
                self._speaks.wait()
                words, before = self._last_words
                carried += data if to_server else b""
                if to_server and words and words in data and before in carried:
                    self._last_words = b"", b""
                    self._speaks.clear()
                sink.sendall(data)
            sink.shutdown(socket.SHUT_RDWR)
