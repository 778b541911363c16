"""Records to rows: each row with the id it is known by and the lines it rests on."""
