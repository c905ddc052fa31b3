package th.itaworkbook.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SheetNameTest {
    @Test
    void aNameIsTheSameAfterQuotingAndBack() {
        for (String name : new String[] {"ตัวชี้วัด", "OIT", "ปี '68", "'", "สำรวจ IIT"}) {
            assertEquals(name, SheetName.unquoted(SheetName.quoted(name)));
        }
        assertEquals("'ปี ''68'", SheetName.quoted("ปี '68"));
    }

    @Test
    void aNameWithoutQuotesStays() {
        assertEquals("OIT", SheetName.unquoted("OIT"));
        assertEquals("'", SheetName.unquoted("'"));
    }
}
