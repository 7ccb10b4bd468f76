"""What schemathesis finds wrong with the API: answers that its description does not say, failures, slow answers.

    python -m benchmarks.api [--examples 400] [--seeds 3]

Opens a record of a crisis and of vectors, and asks every route by its examples, at the bounds of what it takes, by
chance, and by what it answered before, each with all checks: status, schema, headers, content types, methods, what is
not as described refused. Prints how many requests were made and what they found.
"""

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.crisis import THINGS
from tests.vectors.poisoned import things
from tests.view.web.api.attacked import SEED, tried
from tests.view.web.rooms import filled

from detente.view.web import Room, application


def main() -> None:
    """Asks, and prints what came of it; ends with an error where anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=400)
    parser.add_argument("--seeds", type=int, default=3)
    given = parser.parse_args()
    asked, wrong = 0, list[str]()
    with TemporaryDirectory() as folder, filled(Path(folder) / "x.db", [*THINGS, *things(40)]) as store:
        app = application(Room(store=store))
        for seed in range(SEED, SEED + given.seeds):
            found = tried(app, examples=given.examples, seed=seed)
            asked, wrong = asked + found.asked, [*wrong, *found.wrong]
    print(f"requests to the API: {asked:,}, wrong: {len(wrong)}")
    if wrong:
        raise SystemExit("\n\n".join(wrong[:20]))


if __name__ == "__main__":
    main()
