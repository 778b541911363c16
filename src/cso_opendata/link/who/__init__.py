"""Who is who: persons and organizations within a document, and persons across documents."""
