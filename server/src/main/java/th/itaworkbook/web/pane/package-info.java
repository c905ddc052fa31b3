/** What Excel needs to open the page as a task pane: the manifest, the way to its client library, the right headers. */
package th.itaworkbook.web.pane;
