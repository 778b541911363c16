"""Who is who: persons and organizations within a document, meetings and persons across documents."""
