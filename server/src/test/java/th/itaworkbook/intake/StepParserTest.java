package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StepParserTest {
    private static List<String> texts(String cell) {
        return StepParser.read(cell).stream().map(StepParser.Step::text).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1) ก\n2) ข",
                "1. ก\n2. ข",
                "๑. ก\n๒. ข",
                "๑.ก ๒.ข",
                "(1) ก\n(2) ข",
                "• ก\n• ข",
                "- ก\r\n- ข",
                "ก\nข",
                "\n ก \n\n ข ",
                "๑) ก ๒) ข",
                "ขั้นตอนที่ 1 ก\nขั้นตอนที่ 2 ข"
            })
    void takesNumbersAndBulletsOff(String cell) {
        assertEquals(List.of("ก", "ข"), texts(cell));
    }

    // Families of emoji hold together by joiners; marks of direction and tabs are part of what was typed.
    @Test
    void textGoesThroughUnchanged() {
        String typed = "=ก3\tข  ค 👨‍👩‍👧 \u200Fابجد\u200E เเปลก";
        assertEquals(List.of(typed, typed), texts("1) " + typed + "\n2) " + typed));
        assertEquals(List.of(typed), texts(typed));
        assertEquals(List.of("ก"), texts("ก\n\u200B"), "a line of nothing that is seen is no step");
    }

    @Test
    void yearsAndReferencesAreNoStepNumbers() {
        assertEquals(
                List.of("ปฏิบัติตาม พ.ร.บ. พ.ศ. ๒๕๖๒) และข้อ 1-3 ด้วย"),
                texts("ปฏิบัติตาม พ.ร.บ. พ.ศ. ๒๕๖๒) และข้อ 1-3 ด้วย"));
        assertEquals(List.of("ทบทวนตามข้อ 2) ของระเบียบ", "แจ้ง"), texts("1) ทบทวนตามข้อ 2) ของระเบียบ 2) แจ้ง"));
        assertEquals(List.of("2562 เป็นปีแรก"), texts("2562 เป็นปีแรก"));
        assertEquals(List.of("1.5 ล้านบาท"), texts("1.5 ล้านบาท"));
    }

    @Test
    void aWrappedLineBelongsToItsStep() {
        assertEquals(List.of("ก\nต่อ", "ข\n- ย่อย"), texts("1) ก\nต่อ\n2) ข\n- ย่อย"));
    }

    @Test
    void blankHasNoSteps() {
        assertEquals(List.of(), texts(""));
        assertEquals(List.of(), texts(" \n "));
    }

    @Test
    void findsAJumpInTheNumbers() {
        assertEquals(Optional.of(new StepParser.Gap(3, 4)), StepParser.gap(StepParser.read("1) ก\n2) ข\n4) ค"), 0));
        assertEquals(Optional.of(new StepParser.Gap(2, 3)), StepParser.gap(StepParser.read("๑) ก ๓) ข"), 0));
        assertEquals(Optional.of(new StepParser.Gap(1, 2)), StepParser.gap(StepParser.read("2. ก"), 0));
        assertEquals(Optional.of(new StepParser.Gap(3, 2)), StepParser.gap(StepParser.read("1. ก\n2. ข\n2. ค"), 0));
    }

    @Test
    void goodNumbersGoOnOrStartAnew() {
        assertEquals(Optional.empty(), StepParser.gap(StepParser.read("1) ก\n2) ข"), 0));
        assertEquals(Optional.empty(), StepParser.gap(StepParser.read("3) ค"), 2));
        assertEquals(Optional.empty(), StepParser.gap(StepParser.read("1) ก"), 2));
        assertEquals(Optional.empty(), StepParser.gap(StepParser.read("ก\nข"), 0));
        assertEquals(3, StepParser.lastNumber(StepParser.read("3) ค"), 2));
    }
}
