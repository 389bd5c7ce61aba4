# SPDX-License-Identifier: MIT
"""With what properties are tried: with the same examples in every run, or with many new ones (`make explore`)."""

from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

# As Hypothesis itself has it.
USUAL = 100
EXPLORED = 2_000
# How long an example takes is a matter of the machine; a desk may be the same for all the examples of a test.
UNSUITABLE = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)


def offer_profiles() -> None:
    """`repeatable`, which is put on here, and `explore`, which `--hypothesis-profile` asks for."""
    settings.register_profile(
        "repeatable", max_examples=USUAL, derandomize=True, deadline=None, suppress_health_check=UNSUITABLE
    )
    settings.register_profile(
        "explore", max_examples=EXPLORED, deadline=None, suppress_health_check=UNSUITABLE, print_blob=True
    )
    settings.load_profile("repeatable")
    _tell_examples_apart_from_modules()


def examples(number: int) -> settings:
    """For a property that wants more of them than usual, or fewer, as each takes its time; exploring tries more."""
    return settings(max_examples=number * settings().max_examples // USUAL)


def _tell_examples_apart_from_modules() -> None:
    """Texts and numbers of every module of ours that is there are taken as examples too, by and by.

    Which modules are there depends on the tests that this process has run before.
    """
    taken = providers._get_local_constants

    def local_constants() -> Constants:
        return Constants() if settings().derandomize else taken()

    providers._get_local_constants = local_constants
