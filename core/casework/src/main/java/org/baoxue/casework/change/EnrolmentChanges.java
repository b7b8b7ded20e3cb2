package org.baoxue.casework.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.roster.ChildId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Registered changes of 学籍. The enrolment list stays the source of who is enrolled where; a change stands beside it with its
 * proof. Every call passes the gate and throws {@link org.baoxue.access.Denied} outside of it. Days are days in Asia/Shanghai.
 * Thread-safe.
 */
@ProviderType
public interface EnrolmentChanges {

    /** The largest scan in bytes. */
    int LARGEST = 10 << 20;

    /**
     * Registers a change.
     *
     * @throws org.baoxue.access.NotFound if no list names the child, which a 转入 does not need
     * @throws org.baoxue.access.Invalid if a value is missing or impossible, or the changes of the child would contradict each
     *     other, such as 复学 without 休学
     * @throws org.baoxue.access.Conflict if someone else registered one meanwhile, or the corrected entry no longer stands
     */
    RegisteredChange register(Actor actor, NewChange change);

    /**
     * Registers the changes of a workbook with the columns 学生 (身份证件号或代号), 变动, 日期, 原学校或班级, 新学校或班级, 休学截止, 批准,
     * 凭证. Good rows are kept, each fault names its column; a row that is registered already changes nothing.
     *
     * @throws org.baoxue.access.Invalid if it is no such workbook
     */
    ImportReport importXlsx(Actor actor, Path file, String fileName);

    /**
     * All entries of a child, oldest first, also those corrected.
     *
     * @throws org.baoxue.access.NotFound if there is none
     */
    List<RegisteredChange> of(Actor actor, ChildId child);

    /** The entries that stand of a unit and all below it, and those by which pupils come to it, newest first. */
    Page<RegisteredChange> list(Actor actor, String unit, PageRequest page);

    /**
     * What is in doubt today in a unit and all below it, the longest first.
     *
     * @param kinds only these; all if empty
     */
    Page<ChangeDoubt> doubts(Actor actor, String unit, Set<ChangeDoubt.Kind> kinds, PageRequest page);

    /**
     * Adds the scan of the paper to an entry, once.
     *
     * @param content JPEG, PNG or PDF by its first bytes, at most {@link #LARGEST}
     * @throws org.baoxue.access.NotFound if there is no such entry
     * @throws org.baoxue.access.Conflict if it has one
     */
    RegisteredChange attach(Actor actor, ChildId child, long seq, byte[] content);

    /**
     * The scan, byte for byte; for those who may read the proof, with a line in the audit trail.
     *
     * @throws org.baoxue.access.NotFound if there is none
     */
    DocumentFile scan(Actor actor, ChildId child, long seq);
}
