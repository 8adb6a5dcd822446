import type { InputPart } from '../kit/inputs.ts';
import type { Callback } from '../kit/library.ts';

/** How a framework finds code by itself: nobody in the project calls it. */
export type EntryKind = Extract<Callback['runs'], 'route' | 'job' | 'schedule' | 'event' | 'middleware'>;

/** Decorators that make a method an entry, by package. */
export const ENTRY_DECORATORS: readonly { package: RegExp; name: RegExp; runs: EntryKind }[] = [
  { package: /^@nestjs\/common$/, name: /^(Get|Post|Put|Patch|Delete|All|Options|Head|Sse)$/, runs: 'route' },
  {
    package: /^@nestjs\/graphql$|^type-graphql$/,
    name: /^(Query|Mutation|Subscription|ResolveField|ResolveReference|FieldResolver)$/,
    runs: 'route',
  },
  {
    package: /^@nestjs\/microservices$/,
    name: /^(MessagePattern|EventPattern|GrpcMethod|GrpcStreamMethod)$/,
    runs: 'route',
  },
  { package: /^@nestjs\/websockets$/, name: /^SubscribeMessage$/, runs: 'event' },
  { package: /^@nestjs\/schedule$/, name: /^(Cron|Interval|Timeout)$/, runs: 'schedule' },
  { package: /^@nestjs\/(bull|bullmq)$/, name: /^Process$/, runs: 'job' },
  { package: /^@nestjs\/(bull|bullmq)$/, name: /^On(Worker|Queue|Global)\w*$/, runs: 'event' },
  { package: /^@ssut\/nestjs-sqs$/, name: /^SqsMessageHandler$/, runs: 'job' },
  {
    package: /^typeorm$|^@mikro-orm\/core$|^sequelize-typescript$/,
    name: /^(Before|After|On)[A-Z]\w*$/,
    runs: 'event',
  },
  { package: /^@nestjs\/event-emitter$/, name: /^OnEvent$/, runs: 'event' },
  { package: /^@nestjs\/cqrs$/, name: /^(CommandHandler|QueryHandler|EventsHandler)$/, runs: 'route' },
  { package: /^routing-controllers$|^tsoa$/, name: /^(Get|Post|Put|Patch|Delete|All)$/, runs: 'route' },
];

/** Classes whose method of that name is an entry, by a decorator of the class or by what it implements. */
export const ENTRY_METHODS: readonly { marker: RegExp; method: string; runs: EntryKind }[] = [
  { marker: /^(Processor|WorkerHost)$/, method: 'process', runs: 'job' },
  {
    marker: /^(CommandHandler|QueryHandler|ICommandHandler|IQueryHandler)$/,
    method: 'execute',
    runs: 'route',
  },
  { marker: /^(EventsHandler|IEventHandler)$/, method: 'handle', runs: 'event' },
  { marker: /^CanActivate$/, method: 'canActivate', runs: 'middleware' },
  { marker: /^NestInterceptor$/, method: 'intercept', runs: 'middleware' },
  { marker: /^NestMiddleware$/, method: 'use', runs: 'middleware' },
  { marker: /^PipeTransform$/, method: 'transform', runs: 'middleware' },
  { marker: /^ExceptionFilter$/, method: 'catch', runs: 'middleware' },
];

/** Files whose exports a framework calls by name. */
export const ENTRY_FILES: readonly {
  path: RegExp;
  exports: RegExp;
  runs: EntryKind;
  /** What a client sent of the parameters: by place and member, as `'1.params'`. */
  gives?: Readonly<Record<string, InputPart>>;
  /** What the first parameter is; the framework's tools know that without an annotation. */
  first?: string;
}[] = [
  {
    path: /(^|\/)app\/(.*\/)?route\.[cm]?[jt]sx?$/,
    exports: /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/,
    runs: 'route',
  },
  { path: /(^|\/)pages\/api\/.*\.[cm]?[jt]sx?$/, exports: /^default$/, runs: 'route' },
  {
    path: /(^|\/)app\/(.*\/)?(page|layout|template|default|sitemap|robots)\.[jt]sx?$/,
    exports: /^(default|generateMetadata|generateStaticParams)$/,
    runs: 'route',
    // What stands in the path is handed over as it was encoded.
    gives: { '0.searchParams': 'query' },
  },
  {
    path: /(^|\/)pages\/.*\.[jt]sx?$/,
    exports: /^(getServerSideProps|getStaticProps|getStaticPaths)$/,
    runs: 'route',
  },
  {
    path: /(^|\/)(middleware|proxy)\.[cm]?[jt]s$/,
    exports: /^(middleware|proxy|default)$/,
    runs: 'middleware',
  },
  {
    path: /(^|\/)\+(server|page\.server|layout\.server|page|layout)\.[jt]s$/,
    exports: /^(GET|POST|PUT|PATCH|DELETE|load|actions)$/,
    runs: 'route',
    first: 'sveltekit#Event',
  },
  {
    path: /(^|\/)(routes|app)\/.*\.[jt]sx?$/,
    exports: /^(loader|action)$/,
    runs: 'route',
    first: 'react-router-server#Args',
  },
  { path: /(^|\/)server\/(api|routes)\/.*\.[jt]s$/, exports: /^default$/, runs: 'route' },
  { path: /.*/, exports: /^handler$/, runs: 'route' },
];
