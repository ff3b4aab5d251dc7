/** The course's own rules, content/style.css, where it has some: imported after those of the pages. */
import.meta.glob('/content/style.css', { eager: true });
