package org.baoxue.api.policy;

import java.util.Locale;
import org.baoxue.api.text.Worded;

/** How good a source is. */
public enum Quality implements Worded {
    /** Government site or official gazette. */
    A("政府网站或公报原文"),
    /** News agency text or a mirror of one. */
    B("通讯社文本"),
    /** Document-sharing site or school document. */
    C("文档网站或学校文件"),
    /** A hint only. */
    D("低质量网页");

    private final String chinese;

    Quality(String chinese) {
        this.chinese = chinese;
    }

    /** The term as bureaus say it. */
    @Override
    public String chinese() {
        return chinese;
    }

    /** The name used in region files and in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
