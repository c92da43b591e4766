CREATE TABLE "innovation_assessment" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"year" smallint NOT NULL,
	"row_code" text NOT NULL,
	"before_text" text,
	"after_text" text,
	"before_hundredths" bigint,
	"after_hundredths" bigint,
	"unit" text,
	"evidence" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "innovation_assessment_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "innovation_assessment_row" UNIQUE("jurisdiction_id","programme_id","year","row_code")
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"objective" text,
	"partners" text,
	"region_id" integer NOT NULL,
	"reach" text DEFAULT 'activities' NOT NULL,
	"starts_year" smallint NOT NULL,
	"ends_year" smallint,
	"state" text NOT NULL,
	"decree_id" uuid,
	"lens" text,
	"note" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programme_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "programme_code_unique" UNIQUE("jurisdiction_id","code"),
	CONSTRAINT "programme_owner" UNIQUE("jurisdiction_id","id","agency_id"),
	CONSTRAINT "programme_code_shape" CHECK ("programme"."code" ~ '^[a-z0-9-]{2,40}$'),
	CONSTRAINT "programme_years_ordered" CHECK ("programme"."ends_year" >= "programme"."starts_year")
);
--> statement-breakpoint
CREATE TABLE "programme_history" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"programme_code" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"before" text NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	"replaced_by" uuid,
	"reason" text,
	CONSTRAINT "programme_history_key" PRIMARY KEY("jurisdiction_id","id")
);
--> statement-breakpoint
CREATE TABLE "programme_note" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"ordinal" smallint NOT NULL,
	"topic" text,
	"heading" text,
	"before" text,
	"text" text NOT NULL,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programme_note_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "programme_note_ordinal" UNIQUE("jurisdiction_id","programme_id","kind","ordinal")
);
--> statement-breakpoint
CREATE TABLE "programme_output" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"ordinal" smallint NOT NULL,
	"topic" text NOT NULL,
	"name" text NOT NULL,
	"measure" text NOT NULL,
	"unit" text NOT NULL,
	"class" text,
	"target_group" text,
	"part_of" text,
	"moment" text,
	"region_id" integer NOT NULL,
	"period_id" integer NOT NULL,
	"covers_until" date,
	"indicator_id" smallint,
	"amount" bigint,
	"planned" bigint,
	"basis" text DEFAULT 'counted' NOT NULL,
	"note" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programme_output_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "programme_output_once" UNIQUE NULLS NOT DISTINCT("jurisdiction_id","programme_id","topic","name","region_id","period_id","moment"),
	CONSTRAINT "programme_output_not_negative" CHECK ("programme_output"."amount" >= 0 and "programme_output"."planned" >= 0),
	CONSTRAINT "programme_output_share" CHECK ("programme_output"."measure" <> 'share' or "programme_output"."amount" <= 10000),
	CONSTRAINT "programme_output_one_figure" CHECK ("programme_output"."indicator_id" is null or "programme_output"."amount" is null)
);
--> statement-breakpoint
CREATE TABLE "programme_stage" (
	"jurisdiction_id" integer NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"ordinal" smallint NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"state" text,
	"done_on" date,
	"note" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programme_stage_key" PRIMARY KEY("jurisdiction_id","id"),
	CONSTRAINT "programme_stage_name" UNIQUE("jurisdiction_id","programme_id","key")
);
--> statement-breakpoint
CREATE TABLE "programme_stage_village" (
	"jurisdiction_id" integer NOT NULL,
	"programme_code" text NOT NULL,
	"stage_key" text NOT NULL,
	"region_id" integer NOT NULL,
	"agency_id" uuid NOT NULL,
	"state" text NOT NULL,
	"done_on" date,
	"note" text,
	"source" text,
	"is_example" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "programme_stage_village_key" PRIMARY KEY("jurisdiction_id","programme_code","stage_key","region_id")
);
--> statement-breakpoint
ALTER TABLE "obstacle" ADD COLUMN "programme_code" text;--> statement-breakpoint
ALTER TABLE "innovation_assessment" ADD CONSTRAINT "innovation_assessment_programme" FOREIGN KEY ("jurisdiction_id","programme_id","agency_id") REFERENCES "public"."programme"("jurisdiction_id","id","agency_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme" ADD CONSTRAINT "programme_decree" FOREIGN KEY ("jurisdiction_id","decree_id") REFERENCES "public"."decree"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_history" ADD CONSTRAINT "programme_history_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_history" ADD CONSTRAINT "programme_history_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_note" ADD CONSTRAINT "programme_note_programme" FOREIGN KEY ("jurisdiction_id","programme_id","agency_id") REFERENCES "public"."programme"("jurisdiction_id","id","agency_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "programme_output" ADD CONSTRAINT "programme_output_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_output" ADD CONSTRAINT "programme_output_period_id_period_id_fk" FOREIGN KEY ("period_id") REFERENCES "public"."period"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_output" ADD CONSTRAINT "programme_output_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_output" ADD CONSTRAINT "programme_output_programme" FOREIGN KEY ("jurisdiction_id","programme_id","agency_id") REFERENCES "public"."programme"("jurisdiction_id","id","agency_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "programme_stage" ADD CONSTRAINT "programme_stage_programme" FOREIGN KEY ("jurisdiction_id","programme_id","agency_id") REFERENCES "public"."programme"("jurisdiction_id","id","agency_id") ON DELETE no action ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "programme_stage_village" ADD CONSTRAINT "programme_stage_village_jurisdiction_id_jurisdiction_id_fk" FOREIGN KEY ("jurisdiction_id") REFERENCES "public"."jurisdiction"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_stage_village" ADD CONSTRAINT "programme_stage_village_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_stage_village" ADD CONSTRAINT "programme_stage_village_agency" FOREIGN KEY ("jurisdiction_id","agency_id") REFERENCES "public"."agency"("jurisdiction_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "programme_history_of" ON "programme_history" USING btree ("jurisdiction_id","programme_code");