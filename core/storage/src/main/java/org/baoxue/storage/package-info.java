/**
 * The database of Baoxue: short transactions on Derby or PostgreSQL, its state, its backup and its restore.
 *
 * <p>Other modules write portable SQL through {@link org.baoxue.storage.Database}; which database answers is the
 * administrator's choice alone.
 */
@Export
@Version("1.0.0")
package org.baoxue.storage;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
