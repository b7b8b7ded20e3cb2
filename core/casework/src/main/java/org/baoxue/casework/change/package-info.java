/**
 * 学籍变动: 转入, 转出, 休学, 复学, 毕业 and 升级 as registered facts with proof beside the lists, and where lists and facts differ.
 */
@Export
@Version("1.0.0")
package org.baoxue.casework.change;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
