"""PDF files: read_pdf gives the same model as every other reader."""

from pipelines.documents.pdf.reader import PdfOptions, read_pdf

__all__ = ["PdfOptions", "read_pdf"]
