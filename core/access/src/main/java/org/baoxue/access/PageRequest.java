package org.baoxue.access;

import java.util.List;

/**
 * Which part of a list is wanted.
 *
 * @param page number of the page, from 1
 * @param size items wanted at most, 1 to 1,000
 */
public record PageRequest(int page, int size) {

    /** Items that a page holds at most. */
    public static final int MOST = 1_000;

    /** The first fifty. */
    public static final PageRequest FIRST = new PageRequest(1, 50);

    /**
     * @throws Invalid if page or size is out of range
     */
    public PageRequest {
        if (page < 1 || page > 1_000_000) {
            throw new Invalid("/page", "页码应从1开始，实为 %d (pages count from 1)".formatted(page));
        }
        if (size < 1 || size > MOST) {
            throw new Invalid("/size", "每页条数应为1至1000，实为 %d (a page holds 1 to 1000 items)".formatted(size));
        }
    }

    /** Rows to leave out before this page. */
    public long offset() {
        return (page - 1L) * size;
    }

    /** This page with the items found. */
    public <T> Page<T> of(List<T> items, long total) {
        return new Page<>(items, total, page, size);
    }
}
