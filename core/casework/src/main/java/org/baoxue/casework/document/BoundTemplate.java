package org.baoxue.casework.document;

import java.time.Instant;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;

/**
 * A place's own template for a document.
 *
 * @param division the place; it holds for the places in it too, unless one of them has its own
 * @param rule the rule that declares the document
 * @param fileName name of the file as it was given
 * @param hash SHA-256 of the file
 * @param by account that bound it
 * @param at when
 */
public record BoundTemplate(DivisionCode division, RuleKey rule, String fileName, String hash, String by, Instant at) {}
