"""What a run tells the person who started it. This one says nothing: in Dagster's UI the assets' metadata and logs speak."""

from __future__ import annotations


class Report:
    """Told by the assets as a run goes on; the command line has one that prints."""

    def reading(self, total: int) -> None:
        """Documents are about to be read."""

    def read(self, name: str) -> None:
        """One more document has been read."""

    def stage(self, name: str, outcome: str) -> None:
        """A stage of the run has ended."""
