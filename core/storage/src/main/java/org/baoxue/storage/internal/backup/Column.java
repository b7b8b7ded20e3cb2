package org.baoxue.storage.internal.backup;

/**
 * A column of a table.
 *
 * @param name as the database writes it
 * @param type what it means on both databases
 * @param jdbcType what this database calls it
 */
record Column(String name, PortableType type, int jdbcType) {

    String quoted() {
        return '"' + name + '"';
    }
}
