@NullMarked
package vn.vanthu.exchange.cli.speed;

import org.jspecify.annotations.NullMarked;
