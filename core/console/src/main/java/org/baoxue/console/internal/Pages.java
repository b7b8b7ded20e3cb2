package org.baoxue.console.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;

/** Reads every page of a list. */
final class Pages {

    private static final int SIZE = 200;

    private Pages() {}

    static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        List<T> items = new ArrayList<>();
        Page<T> page;
        int number = 1;
        do {
            page = list.apply(new PageRequest(number++, SIZE));
            items.addAll(page.items());
        } while (items.size() < page.total() && !page.items().isEmpty());
        return items;
    }
}
