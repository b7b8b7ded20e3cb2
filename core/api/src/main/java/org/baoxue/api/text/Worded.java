package org.baoxue.api.text;

/** A constant with a term that bureaus use for it. */
public interface Worded {

    /** The term as bureaus say it. */
    String chinese();
}
