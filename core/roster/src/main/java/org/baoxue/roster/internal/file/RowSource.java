package org.baoxue.roster.internal.file;

import java.io.Closeable;
import java.util.Iterator;
import java.util.List;

/** A file opened for streaming: sheets that may hold the list, each to be read once. */
public interface RowSource extends Closeable {

    /** The names of the visible sheets; a CSV file has one. */
    List<String> sheets();

    /** The rows of a sheet in order, blank ones included. Only one sheet is open at a time. */
    Iterator<RawRow> rows(int sheet);

    /** Whether the file counts days from 1904 instead of 1900. */
    boolean date1904();
}
