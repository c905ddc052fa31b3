package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static th.itaworkbook.domain.Header.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;

/** What made a theme succeed, as the officer wrote it, stands in the view by theme. */
class SuccessFactorsTest {
    private static List<String> printed(PlanFacts facts) throws Exception {
        Grid grid = PlanFacts.grid(PlanFacts.analysed(facts.workbook()));
        Sheet sheet = grid.sheet(TemplateSheet.GROUPS.title()).orElseThrow();
        List<String> printed = new ArrayList<>();
        for (int row = 0; row < 400; row++) {
            for (int column = 0; column < 9; column++) {
                String text = sheet.value(row, column).text();
                if (text.startsWith(SUCCESS_FACTORS)) {
                    printed.add(text);
                }
            }
        }
        return printed;
    }

    @Test
    void standBehindTheMeasuresOfTheTheme() throws Exception {
        PlanFacts facts = new PlanFacts().row(TemplateSheet.INDICATORS, INDICATOR, "1", CURRENT, "80.00");
        assertEquals(List.of(), printed(facts));
        facts.row(TemplateSheet.THEMES, THEME_NO, "2", SUCCESS_FACTORS, "ผู้บริหารสนับสนุนระบบบริการ");
        assertEquals(Set.of("ปัจจัยความสำเร็จ: ผู้บริหารสนับสนุนระบบบริการ"), Set.copyOf(printed(facts)));
    }
}
