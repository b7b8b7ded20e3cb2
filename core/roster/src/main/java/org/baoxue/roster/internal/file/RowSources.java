package org.baoxue.roster.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file by what it is, not by what its name says. */
public final class RowSources {

    private static final int SIGNATURE = 8;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private RowSources() {}

    /**
     * @throws FileRefusedException if the file is empty, of no known format or unsafe
     */
    public static RowSource open(Path file, ArchiveLimits limits) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SIGNATURE);
        }
        if (head.length == 0) {
            throw new FileRefusedException("文件为空 (the file is empty)");
        }
        if (startsWith(head, OLE)) {
            throw new FileRefusedException(
                    "文件是旧版 .xls 或已加密，请另存为未加密的 .xlsx (the file is an old .xls or encrypted: save it as .xlsx)");
        }
        if (startsWith(head, ZIP)) {
            ArchiveGuard.check(file, limits);
            return XlsxRows.open(file);
        }
        return CsvRows.open(file);
    }

    private static boolean startsWith(byte[] head, byte[] signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= head.length || head[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
