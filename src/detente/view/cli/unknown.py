"""Those whom a user may want to add to a table of actors."""

from detente.record import reviewed
from detente.store import open_store
from detente.view.cli.forms import UNKNOWN, put
from detente.view.cli.listing import AsCsv, AsJson, output_of
from detente.view.cli.options import DEFAULT_RECORD, OwnTables, RecordFile
from detente.view.facts import unknown_actors as unknown


def unknown_actors(
    record: RecordFile = DEFAULT_RECORD,
    actors: OwnTables = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Names that speak or act and are in no table, those with most facts first; --csv gives lines for one's own."""
    from detente.extract.actors.own import own_directory
    from detente.run import own_files

    output = output_of(as_json=as_json, as_csv=as_csv)
    known = own_directory(*own_files(actors))
    with open_store(record, create=False) as store:
        put(unknown(reviewed(store.record()), known), UNKNOWN, output)
