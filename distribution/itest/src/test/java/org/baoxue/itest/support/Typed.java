package org.baoxue.itest.support;

/**
 * A line typed into an interactive console.
 *
 * @param after what must be shown before
 * @param text the line
 */
public record Typed(String after, String text) {}
