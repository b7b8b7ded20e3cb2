package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Roster;

/** 考勤. */
@Path("classes/{class}/attendance/{day}")
@Tag(name = "attendance", description = "考勤 (the roll of a class)")
@Produces(MediaType.APPLICATION_JSON)
public final class AttendanceResource {

    private final Roster roster;

    AttendanceResource(Roster roster) {
        this.roster = roster;
    }

    @GET
    @Operation(summary = "一个班一天的考勤 (the marks of a class on a day)")
    public Map<String, String> roll(
            @PathParam("class") String classId, @PathParam("day") String day, @Context SecurityContext security) {
        Map<String, String> marks = new TreeMap<>();
        roster.roll(Caller.of(security), classId, Inputs.date("/day", day))
                .forEach((child, mark) -> marks.put(child.value(), Keys.of(mark)));
        return marks;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记考勤：全班或个别学生 (enters marks: present, leave or absent, by child)")
    public Map<String, String> enter(
            @PathParam("class") String classId,
            @PathParam("day") String day,
            Map<String, String> marks,
            @Context SecurityContext security) {
        Map<ChildId, AttendanceMark> entered = new LinkedHashMap<>();
        Inputs.body(marks)
                .forEach((child, mark) -> entered.put(
                        ChildrenResource.id(child), Inputs.choice("/" + child, mark, AttendanceMark.class, Keys::of)));
        roster.enter(Caller.of(security), classId, Inputs.date("/day", day), entered);
        return roll(classId, day, security);
    }
}
