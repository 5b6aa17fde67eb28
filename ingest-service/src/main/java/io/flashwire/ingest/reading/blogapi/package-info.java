/** What the interfaces of live-blog systems answer: Automattic Liveblog for WordPress, and Live Blog by Sourcefabric. */
@NullMarked
package io.flashwire.ingest.reading.blogapi;

import org.jspecify.annotations.NullMarked;
