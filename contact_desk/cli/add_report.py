# SPDX-License-Identifier: MIT
"""The report of `contact add`, for scripts and for people."""

from __future__ import annotations

from typing import Any

from contact_desk.cli.add_drafts import AddReport
from contact_desk.cli.failures import error_document, field_error_document
from contact_desk.domain.contact import Lookalike
from contact_desk.wording.catalogue import Words
from contact_desk.wording.error_text import field_sentence, sentence
from contact_desk.wording.reason_text import lookalike_reason


def report_document(report: AddReport, words: Words) -> dict[str, Any]:
    """As `contract.md` has it; `already` and `error` stand there only when there is something to say."""
    document: dict[str, Any] = {
        "operation": report.operation,
        "added": report.added,
        "refused": [
            {"line": line, "errors": [field_error_document(error, words) for error in errors]}
            for line, errors in report.refused
        ],
        "lookalikes": [
            {"line": line, "candidates": [_lookalike_document(found, words) for found in lookalikes]}
            for line, lookalikes in report.lookalikes
        ],
    }
    if report.already:
        document["already"] = report.already
    if report.error:
        document["error"] = {**error_document(report.error, words), "line": report.stopped_at}
    return document


def report_text(report: AddReport, words: Words) -> list[str]:
    lines = [_added_line(report, words)]
    if report.already:
        lines.append(
            words.plural("{count} was there already.", "{count} were there already.", len(report.already))
        )
    if report.refused:
        count = len(report.refused)
        lines.append(words.plural("{count} contact was refused.", "{count} contacts were refused.", count))
    for line, lookalikes in report.lookalikes:
        lines += [_lookalike_line(line, found, words) for found in lookalikes]
    return lines


def refusal_lines(report: AddReport, words: Words, *, with_refusals: bool) -> list[str]:
    """A line for every fault of a draft, unless the report is enough; and one for what stopped the run."""
    refused = report.refused if with_refusals else []
    lines = [
        words("Line {line}: {problem}", line=line, problem=field_sentence(error, words))
        for line, errors in refused
        for error in errors
    ]
    return [*lines, sentence(report.error, words)] if report.error else lines


def _added_line(report: AddReport, words: Words) -> str:
    if len(report.added) == 1:
        return words("Contact {id} was added: {name}.", id=report.added[0], name=report.last_name)
    count = len(report.added) - len(report.already)
    return words.plural("{count} contact was added.", "{count} contacts were added.", count)


def _lookalike_line(line: int, lookalike: Lookalike, words: Words) -> str:
    return words(
        "Line {line}: look at contact {id}, {name}. {reason}",
        line=line,
        id=lookalike.id,
        name=lookalike.display_name,
        reason=lookalike_reason(lookalike, words),
    )


def _lookalike_document(lookalike: Lookalike, words: Words) -> dict[str, Any]:
    return {
        "id": lookalike.id,
        "display_name": lookalike.display_name,
        "rule": lookalike.reason,
        "value": lookalike.value,
        "score": lookalike.score,
        "reason": lookalike_reason(lookalike, words),
    }
