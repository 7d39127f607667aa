"""One frozen view a page. Each class names its template and says what every field holds."""

from roundtable.site.views.archive import ArchiveView
from roundtable.site.views.article import ArticleView
from roundtable.site.views.bilingual import BilingualView
from roundtable.site.views.directory import DirectoryView
from roundtable.site.views.feeds import FeedsView
from roundtable.site.views.home import HomeView
from roundtable.site.views.issue import IssueView
from roundtable.site.views.organisation import OrganisationView
from roundtable.site.views.page import NotFoundView, PageView
from roundtable.site.views.search import SearchView
from roundtable.site.views.speaker import SpeakerView, SpeakerYearView
from roundtable.site.views.topic import TopicView, TopicYearView

View = (
    HomeView
    | IssueView
    | ArticleView
    | BilingualView
    | SpeakerView
    | SpeakerYearView
    | TopicView
    | TopicYearView
    | OrganisationView
    | DirectoryView
    | ArchiveView
    | FeedsView
    | PageView
    | SearchView
    | NotFoundView
)

__all__ = ["View"]
