/** Policy as data with provenance: statements of layers, and the policy resolved from them. */
@Export
@Version("1.0.0")
package org.baoxue.api.policy;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
