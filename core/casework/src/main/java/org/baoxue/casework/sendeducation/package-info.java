/**
 * Send-education (送教上门): one file per child as a log of events that is only appended to, and whether what was done meets
 * the plan of the child's place.
 */
@Export
@Version("1.0.0")
package org.baoxue.casework.sendeducation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
