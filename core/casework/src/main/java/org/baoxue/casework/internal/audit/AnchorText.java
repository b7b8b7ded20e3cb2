package org.baoxue.casework.internal.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.ChainHead;
import org.baoxue.casework.chain.Digests;

/**
 * An anchor file: a line that says when, one line {@code case sequence hash} for each case, and a last line with the hash of
 * all lines above, which shows a file that was cut off or edited by mistake. It holds no personal data.
 */
final class AnchorText {

    private static final String HEAD = "# baoxue-anchors-1 ";
    private static final String FOOT = "# sha256 ";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}) ([1-9][0-9]{0,5}) ([0-9a-f]{64})");

    private AnchorText() {}

    static String of(Instant at, List<ChainHead> heads) {
        StringBuilder text = new StringBuilder(HEAD).append(at).append('\n');
        heads.forEach(head -> text.append(head.caseId())
                .append(' ')
                .append(head.seq())
                .append(' ')
                .append(head.hash())
                .append('\n'));
        return text + FOOT + digest(text) + "\n";
    }

    static List<ChainHead> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
            throw wrong(1, "应以“%s”开头 (must begin so)".formatted(HEAD.strip()));
        }
        StringBuilder above = new StringBuilder(lines.get(0)).append('\n');
        List<ChainHead> heads = new ArrayList<>();
        for (int line = 1; line < lines.size() - 1; line++) {
            Matcher found = LINE.matcher(lines.get(line));
            if (!found.matches()) {
                throw wrong(line + 1, "应为“案件编号 序号 哈希” (a case, a sequence and a hash are expected)");
            }
            heads.add(new ChainHead(new CaseId(found.group(1)), Long.parseLong(found.group(2)), found.group(3)));
            above.append(lines.get(line)).append('\n');
        }
        if (!lines.get(lines.size() - 1).equals(FOOT + digest(above))) {
            throw wrong(lines.size(), "末行的哈希与以上内容不符，文件不完整或被改过 (the file is incomplete or was changed)");
        }
        return heads;
    }

    private static String digest(CharSequence text) {
        return Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Invalid wrong(int line, String message) {
        return new Invalid("/anchors", "锚定文件第%d行：%s".formatted(line, message));
    }
}
