-- Who was absent in which class, answered from the index alone: each day anew for every class of a county.
create index attendance_row_mark on attendance_row (class_id, mark, day, child);
