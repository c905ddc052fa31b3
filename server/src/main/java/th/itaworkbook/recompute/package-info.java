/** Computes a whole workbook with a second program, Apache POI, which knows nothing of us. */
package th.itaworkbook.recompute;
