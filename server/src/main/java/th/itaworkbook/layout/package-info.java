/** What our sheets look like: the template pack and the generated sheets, as edits. */
package th.itaworkbook.layout;
