/** Templates of documents: ordinary docx files with places to be filled in, and nothing that decides. */
@Export
@Version("1.0.0")
package org.baoxue.policy.template;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
