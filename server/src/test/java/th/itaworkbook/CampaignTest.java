package th.itaworkbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private final String before = System.getProperty("campaign.share", "0.1");

    @AfterEach
    void restore() {
        System.setProperty("campaign.share", before);
    }

    @Test
    void theShareIsRoundedUpAndNeverNothing() {
        System.setProperty("campaign.share", "0.1");
        // A tenth of 25 is 2.5.
        assertArrayEquals(new long[] {1, 2, 3}, Campaign.seeds(25).toArray());
        assertEquals(1, Campaign.cases(1));
        System.setProperty("campaign.share", "1");
        assertEquals(1000, Campaign.seeds(1000).count());
    }

    @Test
    void anImpossibleShareIsRefused() {
        System.setProperty("campaign.share", "0");
        assertThrows(IllegalArgumentException.class, () -> Campaign.cases(10));
    }
}
