package org.baoxue.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.baoxue.access.PageRequest;

/** What the commands that list something have in common. */
abstract class Paging implements Action {

    @Option(name = "--page", description = "页码，从1开始 (page, from 1)")
    private int page = 1;

    @Option(name = "--size", description = "每页条数 (rows a page)")
    private int size = 50;

    final PageRequest page() {
        return new PageRequest(page, size);
    }
}
