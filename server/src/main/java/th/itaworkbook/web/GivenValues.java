package th.itaworkbook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.pipeline.TypedValue;
import th.itaworkbook.pipeline.ValueRefusedException;
import th.itaworkbook.pipeline.WorkbookService;

/** Scores that come as JSON instead of a workbook: {@code {"values":[{"sheet","row","header","value"}]}}. */
final class GivenValues {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 2_000;
    private static final int LONGEST = 200;
    private static final int QUOTED = 40;

    private GivenValues() {}

    static List<TypedValue> read(byte[] body) throws RefusedException {
        JsonNode root;
        try {
            root = JSON.readTree(body);
        } catch (IOException e) {
            throw new RefusedException(RequestProblem.VALUES_UNREADABLE);
        }
        JsonNode list = root.path("values");
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            throw new RefusedException(RequestProblem.VALUES_UNREADABLE);
        }
        List<TypedValue> values = new ArrayList<>();
        for (JsonNode value : list) {
            values.add(new TypedValue(
                    text(value, "sheet"), text(value, "row"), text(value, "header"), text(value, "value")));
        }
        return values;
    }

    private static String text(JsonNode value, String field) throws RefusedException {
        JsonNode text = value.path(field);
        if (!text.isTextual() || text.textValue().length() > LONGEST) {
            throw new RefusedException(RequestProblem.VALUES_UNREADABLE);
        }
        return text.textValue();
    }

    /** The edits, and the cells among them that hold something else now. */
    static ObjectNode answer(WorkbookService.Typed typed) {
        ObjectNode root = Json.object().put("editsSchema", EditList.SCHEMA);
        root.set("edits", EditJson.edits(typed.edits()));
        ArrayNode occupied = root.putArray("occupied");
        typed.occupied().forEach(o -> occupied.addObject()
                .put("sheet", o.sheet())
                .put("cell", o.cell().a1())
                .put("before", o.before())
                .put("after", o.after()));
        return root;
    }

    /** Says which value does not fit, and why. */
    static Problem refusal(ValueRefusedException e) {
        TypedValue value = e.value();
        String place = quoted(value.sheet()) + " " + quoted(value.row()) + " " + quoted(value.header());
        String given = quoted(value.value());
        Problem.Text message =
                switch (e.reason()) {
                    case PLACE_UNKNOWN ->
                        new Problem.Text(
                                "แบบของปีนี้ไม่มีช่อง " + place,
                                "The template of this year has no cell " + place + ".");
                    case NOT_AN_INPUT ->
                        new Problem.Text(
                                "ช่อง " + place + " ไม่ใช่ช่องกรอกคะแนน", "The cell " + place + " takes no score.");
                    case NOT_A_SCORE ->
                        new Problem.Text(
                                "ค่า " + given + " ของช่อง " + place + " ไม่ใช่คะแนน 0 ถึง 100",
                                "The value " + given + " for " + place + " is not a score from 0 to 100.");
                    case TWICE ->
                        new Problem.Text(
                                "ช่อง " + place + " มีค่ามากกว่าหนึ่งค่า",
                                "There is more than one value for " + place + ".");
                    case OTHER_YEAR ->
                        new Problem.Text(
                                "สมุดงานนี้ไม่ใช่แบบของปีที่ใช้อ่านคะแนน",
                                "The workbook is not of the year by whose rules the scores were read.");
                };
        Problem.Text fix = e.reason() == ValueRefusedException.Reason.OTHER_YEAR
                ? new Problem.Text(
                        "เลือกปีงบประมาณให้ตรงกับสมุดงาน แล้วอ่านข้อความอีกครั้ง ยังไม่มีค่าใดถูกเติม",
                        "Choose the fiscal year of the workbook and read the text again; nothing was filled in.")
                : new Problem.Text(
                        "แก้หรือตัดค่านี้ออก แล้วส่งอีกครั้ง ยังไม่มีค่าใดถูกเติม",
                        "Correct or leave out this value and send again; nothing was filled in.");
        return new Problem(422, "VALUE_REFUSED", "A value does not fit the template", message, fix);
    }

    private static String quoted(String text) {
        return "“" + (text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text) + "”";
    }
}
