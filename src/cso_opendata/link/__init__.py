"""What holds across documents: one meeting of many tellings, one person of many names, one id for ever."""
