package org.baoxue.api.policy;

/**
 * The sentence that a rule rests on.
 *
 * @param document id of the document within its region
 * @param title title of the document
 * @param section where in the document, in its own numbering
 * @param quote the document's own words, to the letter; empty if they were not seen
 * @param paraphrase what the document is reported to say (转述), where its own words were not seen; else empty
 * @param quality how good the copy is that was read
 */
public record Source(String document, String title, String section, String quote, String paraphrase, Quality quality) {}
